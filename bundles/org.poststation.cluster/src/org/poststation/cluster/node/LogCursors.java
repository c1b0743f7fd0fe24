// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

/**
 * Where the last look into the logs of a node ended.
 *
 * @param kernel see {@link KernelLog#cursor}; empty for none
 * @param mail see {@link MailTraffic#cursor}; empty for none
 */
public record LogCursors(String kernel, String mail) {

    /** Before the first look. */
    public static final LogCursors NONE = new LogCursors("", "");

    /** Those of an answer; what it does not say stays as it was. */
    public LogCursors after(NodeFacts said) {
        return new LogCursors(said.find(KernelLog.QUESTION).map(KernelLog::cursor).orElse(kernel),
                said.find(MailTraffic.QUESTION).map(MailTraffic::cursor).orElse(mail));
    }
}
