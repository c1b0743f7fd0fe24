// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

/**
 * Who logs in (RFC 4954).
 *
 * @param user name
 * @param password is asked once, when it is sent
 */
public record SmtpLogin(String user, Password password) {

    /** A password that somebody else keeps. */
    @FunctionalInterface
    public interface Password {

        /** A copy of its characters, which is overwritten after use. */
        char[] characters();
    }
}
