// SPDX-License-Identifier: EPL-2.0
/**
 * Big sample data, written as a stream.
 *
 * <pre>{@code
 * MailDirectoryData data = MailDirectoryData.journeys();
 * try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none").ldif(data.write(file)).start()) {
 *     client.find(data.mailbox(41_234));
 * }
 * }</pre>
 */
package org.poststation.testkit.data;
