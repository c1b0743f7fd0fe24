// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.ldif.LdifControl;

/**
 * Changes and reads of one directory, many under way at once on connections of their own, so that the way to the
 * server costs its time once and not for every request. The server may do them in any order: whoever sends waits for
 * the answer to a request before another one that depends on it. For use by one thread; {@link #abort} by any.
 * <p>
 * A lost connection is not re-established. What was under way on it is answered with {@link PipelineAnswer.Lost}, as is
 * everything that is sent from then on.
 */
public interface ChangePipeline extends AutoCloseable {

    /**
     * Sends a change, at the latest with the next {@link #await(int, Duration)}: what is sent one after the other goes
     * to the network together. Blocks only while the server takes nothing more from there.
     *
     * @param ticket by which the answer is known again; not one that is under way
     * @param expected the state in which the entry must still be, where the server compares it (RFC 4528): it refuses
     *            by result code 122 otherwise; empty to not look
     * @param controls that go with it
     */
    void change(long ticket, DirectoryChange change, Optional<EntryVersion> expected, List<LdifControl> controls);

    /**
     * Asks for an entry with all its user attributes and its {@link DirectoryEntry#version}, at the latest with the
     * next {@link #await(int, Duration)}.
     *
     * @param ticket by which the answer is known again; not one that is under way
     */
    void read(long ticket, Dn dn);

    /**
     * Takes the answers that are there, waiting for one when there is none; otherwise as {@link #await(int, Duration)}.
     */
    default List<PipelineAnswer> await(Duration atMost) {
        return await(1, atMost);
    }

    /**
     * Takes the answers that are there, waiting until there are enough: not to be woken by every single one saves much
     * time. When the server answers nothing for as long as the profile's request timeout, its connections are given up.
     *
     * @param enough how many answers end the waiting
     * @param atMost how long to wait
     * @return fewer than enough when the time is over, or nothing more is under way
     */
    List<PipelineAnswer> await(int enough, Duration atMost);

    /** How many requests are under way. */
    int underWay();

    /** Gives every connection up at once. */
    void abort();

    /** Unbinds and closes every connection; never fails. What is under way stays unanswered. */
    @Override
    void close();
}
