// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.poststation.model.DeferralReason;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.queue.reason.StatusCode;
import org.poststation.remote.node.LineSink;

/**
 * What postqueue(1) does not tell and the files of the queue do: when deferred messages are tried again (the
 * modification times of their queue files, qmgr(8)), and the status codes of their recipients (the defer log,
 * bounce(8)). How often a message was tried stands in neither.
 */
final class QueueFiles implements LineSink {

    private static final byte[] RECIPIENT = ":recipient=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STATUS = ":status=".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_TIME = 11;
    private static final int NOTHING = 0;

    private final HashedNumbers retries = new HashedNumbers();
    private final HashedNumbers statuses = new HashedNumbers();
    private final Map<Integer, String> codes = new HashMap<>();
    private long recipient;

    /**
     * Prints both, a line for each file of the deferred queue and two for each recipient of the defer log.
     *
     * @param queueDirectory of an instance, see postconf(5)
     */
    static List<String> command(String queueDirectory) {
        return List.of("/usr/bin/find", queueDirectory + "/deferred", queueDirectory + "/defer", "-type", "f", "(",
                "-path", "*/deferred/*", "-printf", "%f %T@\\n", "-o", "-exec", "/bin/grep", "-HasE",
                "^(recipient|status)=", "{}", "+", ")");
    }

    @Override
    public void line(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset;
        if (length > 0 && bytes[offset] == '/') {
            while (at < end && !isAt(bytes, at, end, RECIPIENT) && !isAt(bytes, at, end, STATUS)) {
                at++;
            }
            if (isAt(bytes, at, end, RECIPIENT)) {
                recipient = key(idHash(bytes, offset, at), bytes, at + RECIPIENT.length, end);
            } else if (at < end) {
                status(new String(bytes, at + STATUS.length, end - at - STATUS.length, StandardCharsets.US_ASCII));
            }
        } else {
            while (at < end && bytes[at] != ' ') {
                at++;
            }
            retry(bytes, offset, at, end);
        }
    }

    /** A message with what the files say about it. Only what is deferred is tried again at the time of its file. */
    QueuedMessage complete(QueuedMessage message) {
        byte[] id = message.id().getBytes(StandardCharsets.US_ASCII);
        long hash = HashedNumbers.hash(HashedNumbers.begin(), id, 0, id.length);
        long retry = message.place().queue().equals("deferred")
                ? retries.find(hash, QueuedMessage.UNKNOWN)
                : QueuedMessage.UNKNOWN;
        List<QueuedRecipient> recipients = message.recipients().stream().map(one -> complete(one, hash, retry))
                .toList();
        return recipients.equals(message.recipients())
                ? message
                : new QueuedMessage(message.place(), message.id(), message.arrivalSeconds(), message.sizeBytes(),
                        message.sender(), recipients);
    }

    private QueuedRecipient complete(QueuedRecipient recipient, long id, long retry) {
        DeferralReason reason = recipient.reason();
        byte[] address = recipient.address().getBytes(StandardCharsets.UTF_8);
        int packed = reason.isKnown() ? (int) statuses.find(key(id, address, 0, address.length), NOTHING) : NOTHING;
        if (packed != NOTHING) {
            String status = codes.computeIfAbsent(packed, code -> StatusCode.unpack(code).text());
            if (!status.equals(reason.status())) {
                reason = new DeferralReason(reason.pattern(), reason.values(), status);
            }
        }
        return new QueuedRecipient(recipient.address(), reason, retry, recipient.attempts());
    }

    private void retry(byte[] bytes, int from, int space, int end) {
        String time = new String(bytes, space, end - space, StandardCharsets.US_ASCII).strip();
        int dot = time.indexOf('.');
        String whole = dot < 0 ? time : time.substring(0, dot);
        if (!whole.isEmpty() && whole.length() <= LONGEST_TIME
                && whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            retries.put(HashedNumbers.hash(HashedNumbers.begin(), bytes, from, space - from), Long.parseLong(whole));
        }
    }

    private void status(String text) {
        StatusCode.find(text).ifPresent(code -> statuses.put(recipient, code.packed()));
    }

    /** Of what stands behind the last slash of a path. */
    private static long idHash(byte[] bytes, int from, int to) {
        int slash = to;
        while (slash > from && bytes[slash - 1] != '/') {
            slash--;
        }
        return HashedNumbers.hash(HashedNumbers.begin(), bytes, slash, to - slash);
    }

    private static long key(long id, byte[] bytes, int from, int to) {
        return HashedNumbers.hash(HashedNumbers.hash(id, new byte[] {' '}, 0, 1), bytes, from, to - from);
    }

    private static boolean isAt(byte[] bytes, int at, int end, byte[] wanted) {
        if (end - at < wanted.length || bytes[at] != wanted[0]) {
            return false;
        }
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
