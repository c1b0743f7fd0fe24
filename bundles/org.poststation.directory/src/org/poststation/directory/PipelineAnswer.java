// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.Optional;

import org.poststation.operation.OperationException;

/** What became of a request of a {@link ChangePipeline}. */
public sealed interface PipelineAnswer {

    /** The ticket of the request. */
    long ticket();

    /** The change was made. */
    record Done(long ticket) implements PipelineAnswer {}

    /**
     * The entry was read.
     *
     * @param entry empty when there is none or it may not be seen (result code 32)
     */
    record Found(long ticket, Optional<DirectoryEntry> entry) implements PipelineAnswer {}

    /**
     * The server refused, and nothing was written. Not yet an exception: a large import may have many of them.
     *
     * @param resultCode the LDAP result code
     * @param diagnostic the server's own text, may be empty
     */
    record Refused(long ticket, int resultCode, String diagnostic) implements PipelineAnswer {

        /** The failure in words. */
        public ServerRefusedException failure(Dn subject) {
            return new ServerRefusedException(resultCode, subject.toString(), diagnostic, null);
        }
    }

    /**
     * The connection ended first: whether a change was made is not known.
     *
     * @param failure why it ended
     */
    record Lost(long ticket, OperationException failure) implements PipelineAnswer {}
}
