// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.IOException;
import java.io.OutputStream;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.PlannedChange;

/**
 * Writes records as LDIF (RFC 2849), one after the other, with one blank line between them: ASCII, lines of at most 76
 * characters that end with LF. Keeps no more than one record in memory. Not thread-safe.
 */
public final class LdifWriter implements AutoCloseable {

    private final OutputStream out;
    private final LdifText text;

    /**
     * A writer onto a stream, which it does not buffer: every record is one write.
     *
     * @param out closed with this writer
     * @param style how to write
     */
    public LdifWriter(OutputStream out, LdifStyle style) {
        this.out = out;
        this.text = new LdifText(style);
    }

    /** The plan's changes for showing; see {@link LdifStyle#PREVIEW}. */
    public static String preview(ChangePlan plan) {
        LdifText text = new LdifText(LdifStyle.PREVIEW);
        plan.changes().forEach(planned -> text.change(planned.change()));
        return text.toString();
    }

    /**
     * The beginning of {@link #preview(ChangePlan)}, as fast for a huge plan as for a small one.
     *
     * @param most number of characters; an ellipsis in a line of its own follows when there is more
     */
    public static String preview(ChangePlan plan, int most) {
        LdifText text = new LdifText(LdifStyle.PREVIEW);
        for (PlannedChange planned : plan.changes()) {
            text.change(planned.change());
            if (text.hasMoreThan(most)) {
                break;
            }
        }
        String begin = text.toString();
        return begin.length() > most ? begin.substring(0, most) + "\n\u2026" : begin;
    }

    /**
     * Writes the version line that begins a file.
     *
     * @throws IOException when the stream fails
     */
    public void version() throws IOException {
        text.version();
        send();
    }

    /**
     * Writes a comment before the next record, one line for each of the text's.
     *
     * @throws IOException when the stream fails
     */
    public void comment(String comment) throws IOException {
        text.comment(comment);
        send();
    }

    /**
     * Writes an entry as a content record.
     *
     * @throws IOException when the stream fails
     */
    public void content(DirectoryEntry entry) throws IOException {
        text.content(entry);
        send();
    }

    /**
     * Writes a change record.
     *
     * @throws IOException when the stream fails
     */
    public void change(DirectoryChange change) throws IOException {
        text.change(change);
        send();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void send() throws IOException {
        text.sendTo(out);
    }
}
