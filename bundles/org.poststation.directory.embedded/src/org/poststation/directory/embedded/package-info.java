// SPDX-License-Identifier: EPL-2.0
/** The example directory: an LDAP server inside the console, with sample data that is kept in the workspace. */
package org.poststation.directory.embedded;
