// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/**
 * Opens bound connections to one server; what fails half-way is closed.
 *
 * @param server where
 * @param credentials as whom
 */
record Connector(Server server, Credentials credentials) {

    /** Steps of connecting. */
    @FunctionalInterface
    interface Steps<T> {
        T take() throws OperationException;
    }

    /** A bound connection for edits. */
    EditConnection edits(Cancellation cancellation) throws OperationException {
        EditConnection link = new EditConnection(server, server.addresses(cancellation));
        return guarded(link, cancellation, () -> {
            link.connect();
            link.bind(credentials);
            return link;
        });
    }

    /** A bound connection for listings. */
    ListingConnection listings(Cancellation cancellation) throws OperationException {
        return opened(new ListingConnection(server, server.addresses(cancellation), false), cancellation);
    }

    /** A bound connection that serves many requests at once. */
    ListingConnection pipelined(Cancellation cancellation) throws OperationException {
        return opened(new ListingConnection(server, server.addresses(cancellation), true), cancellation);
    }

    private ListingConnection opened(ListingConnection link, Cancellation cancellation) throws OperationException {
        return guarded(link, cancellation, () -> {
            link.open(credentials);
            return link;
        });
    }

    /** Takes the steps; gives the connection up when one fails or the wish to cancel comes. */
    static <T> T guarded(Link link, Cancellation cancellation, Steps<T> steps) throws OperationException {
        boolean done = false;
        try (Cancellation.Registration ending = cancellation.onRequest(link::abort)) {
            cancellation.check();
            T result = steps.take();
            cancellation.check();
            done = true;
            return result;
        } catch (OperationException failed) {
            if (cancellation.isRequested()) {
                throw new OperationCancelledException();
            }
            throw failed;
        } finally {
            if (!done) {
                link.abort();
            }
        }
    }
}
