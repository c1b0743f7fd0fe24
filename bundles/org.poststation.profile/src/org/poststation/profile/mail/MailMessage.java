// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.mail;

import java.util.Locale;

/**
 * A message that the console writes by itself. It is sent as plain text in UTF-8 and marked as written by a program
 * (RFC 3834).
 *
 * @param to address of the one recipient; its domain may be in Unicode
 * @param subject any text; control characters in it are replaced by spaces
 * @param text the body, its lines separated by any line end
 * @param language of subject and text
 * @param messageId with its angle brackets (RFC 5322 section 3.6.4); a message that is sent again keeps it
 */
public record MailMessage(String to, String subject, String text, Locale language, String messageId) {}
