// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

/** What came of fetching a document. */
sealed interface WebAnswer {

    /** The status of success. */
    int OK = 200;

    /**
     * A server answered.
     *
     * @param status of HTTP
     * @param type of the content as the server says; empty when it says nothing
     * @param text the content
     */
    record Document(int status, String type, String text) implements WebAnswer {}

    /**
     * Nothing that could be used came.
     *
     * @param cause why, in words of the network or of certificates
     */
    record Failed(String cause) implements WebAnswer {}
}
