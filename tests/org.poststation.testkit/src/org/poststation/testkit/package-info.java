// SPDX-License-Identifier: EPL-2.0
/**
 * What every test needs: waiting for a condition and a folder of one's own. The real servers stand in
 * {@link org.poststation.testkit.slapd}, certificates in {@link org.poststation.testkit.tls}, bad networks in
 * {@link org.poststation.testkit.net}, sample data in {@link org.poststation.testkit.data}.
 * <p>
 * A missing server is a failure, never a skip: the error names the Debian package (slapd, ldap-utils, openssl).
 * Everything listens on the loopback interface only, on free ports, and is gone after {@code close()}, at the latest
 * when the JVM ends (unless that is killed).
 */
package org.poststation.testkit;
