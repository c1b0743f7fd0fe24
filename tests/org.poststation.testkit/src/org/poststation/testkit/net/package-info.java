// SPDX-License-Identifier: EPL-2.0
/**
 * Bad networks and bad servers on the loopback interface.
 * <ul>
 * <li>{@link org.poststation.testkit.net.ChaosProxy}: between a client and a real server; delays, stalls, cuts,
 * refuses, answers rubbish, counts; switched while it runs.</li>
 * <li>{@link org.poststation.testkit.net.GarbageServer}: a server that never speaks LDAP properly.</li>
 * <li>{@link org.poststation.testkit.net.Ports}: free ports.</li>
 * </ul>
 *
 * <pre>{@code
 * try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).start();
 *         ChaosProxy proxy = ChaosProxy.to(slapd.port()).delay(Duration.ofMillis(20))) {
 *     client.connect(proxy.host(), proxy.port());
 *     proxy.stall();
 * }
 * }</pre>
 */
package org.poststation.testkit.net;
