// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

/**
 * What an evaluation cost.
 *
 * @param terms that ask DNS; more than ten are an error (RFC 7208 section 4.6.4)
 * @param voids terms whose question found nothing; more than two are an error
 * @param queries that were really asked, the records' own and those for addresses of exchangers among them
 */
public record SpfCounts(int terms, int voids, int queries) {

    /** Most terms that may ask DNS. */
    public static final int MOST_TERMS = 10;
    /** Most terms that may find nothing. */
    public static final int MOST_VOIDS = 2;
    /** Most exchangers of one domain, and most names of one address that are looked at. */
    public static final int MOST_HOSTS = 10;
}
