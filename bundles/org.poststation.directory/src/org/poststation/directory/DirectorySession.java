// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.change.DirectoryChange;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;

/**
 * A bound connection to one directory. Every call is blocking and bounded by the profile's timeouts; cancelling closes
 * the connection that the call uses. A lost connection is re-established once per call, and
 * {@link ConnectionListener} is told. Thread-safe: calls of several threads are served.
 */
public interface DirectorySession extends AutoCloseable {

    /** Is told what happens to the connection, on the thread of the call that noticed it. */
    interface ConnectionListener {
        /** The connection was lost and has been re-established. */
        void reconnected();
    }

    /** The profile by which it was opened. */
    ConnectionProfile profile();

    /** What the server says of itself. */
    ServerFacts server();

    /** The base DN: the profile's, or the server's first naming context when the profile names none. */
    Dn base();

    /**
     * The server's schema, read at the first call.
     *
     * @throws OperationException when it can't be read
     */
    ServerSchema schema() throws OperationException;

    /**
     * Reads one entry with its {@link DirectoryEntry#version}.
     *
     * @param attributes as in {@link SearchRequest}
     * @return empty when there is no such entry or it may not be seen (result code 32)
     * @throws OperationException when the server does not answer or refuses
     */
    Optional<DirectoryEntry> find(Dn dn, List<String> attributes, Cancellation cancellation) throws OperationException;

    /**
     * Streams the entries of a search into the sink, in pages where the server offers them. A size or time limit is not
     * a failure: the outcome tells it.
     *
     * @throws OperationException when the base does not exist, the connection fails or the server refuses
     */
    SearchOutcome search(SearchRequest request, EntrySink sink, Cancellation cancellation) throws OperationException;

    /**
     * Sends one change. Only for {@link org.poststation.directory.change.ApplyPlanOperation}, which keeps it in the
     * journal first.
     *
     * @param expected the state in which the entry must still be; empty to not look
     * @throws OperationException {@link EntryChangedException} when the entry is in another state, and nothing was
     *             written; {@link ReadOnlyException} when the profile is read-only; {@link ServerRefusedException}
     */
    void sendChange(DirectoryChange change, Optional<EntryVersion> expected) throws OperationException;

    /**
     * Opens connections on which many changes are under way at once, for bulk work. Unlike the other calls it does not
     * connect again by itself.
     *
     * @param connections how many, at least one; requests are spread over them
     * @return the caller closes it
     * @throws OperationException {@link ReadOnlyException} when the profile is read-only; when the server can't be
     *             reached or does not let us in
     */
    ChangePipeline pipeline(int connections, Cancellation cancellation) throws OperationException;

    /**
     * Tries a password by a bind on a connection of its own.
     *
     * @return whether the server accepted it; a wrong password is no failure
     * @throws OperationException when the server can't be reached or refuses for another reason
     */
    boolean accepts(Dn dn, Secret password) throws OperationException;

    /** Tells the listener from now on. */
    void listen(ConnectionListener listener);

    /** Unbinds and closes every connection; never fails. */
    @Override
    void close();
}
