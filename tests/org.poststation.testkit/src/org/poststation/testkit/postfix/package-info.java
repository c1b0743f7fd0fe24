// SPDX-License-Identifier: EPL-2.0
/** The programs of Postfix (Debian packages postfix and postfix-ldap). */
package org.poststation.testkit.postfix;
