// SPDX-License-Identifier: EPL-2.0
/**
 * Postfix: a real one on the loopback interface, with folders and a port of its own, and its programs (Debian packages
 * postfix and postfix-ldap).
 */
package org.poststation.testkit.postfix;
