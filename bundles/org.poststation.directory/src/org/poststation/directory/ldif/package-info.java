// SPDX-License-Identifier: EPL-2.0
/** The LDAP Data Interchange Format (RFC 2849): entries and changes as text, read and written as streams. */
package org.poststation.directory.ldif;
