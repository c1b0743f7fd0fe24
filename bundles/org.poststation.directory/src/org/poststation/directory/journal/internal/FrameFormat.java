// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How a frame lies on the disk: a mark by which the next one is found behind a damaged one, type, length, nonce,
 * CRC-32C (RFC 3720 appendix B.4) of all but the mark, encrypted content.
 */
final class FrameFormat {

    /** Bytes before the content. */
    static final int HEADER = Integer.BYTES + 1 + Integer.BYTES + FrameCipher.NONCE_BYTES + Integer.BYTES;
    /** The first bytes of every frame. */
    static final int MARK = 0x50534a01;
    private static final int CHECKED_FROM = Integer.BYTES;
    private static final int CHECKSUM_AT = HEADER - Integer.BYTES;

    private FrameFormat() {}

    static void write(ByteBuffer into, FrameType type, byte[] nonce, byte[] sealed) {
        int start = into.position();
        into.putInt(MARK).put((byte) type.ordinal()).putInt(sealed.length).put(nonce);
        into.putInt(checksum(into.array(), start + CHECKED_FROM, sealed));
        into.put(sealed);
    }

    /** The length of the content that the header announces; negative when this is no header. */
    static int length(ByteBuffer header) {
        boolean isHeader = header.getInt(0) == MARK && FrameType.of(header.get(Integer.BYTES)).isPresent();
        return isHeader ? header.getInt(Integer.BYTES + 1) : -1;
    }

    static boolean isWhole(ByteBuffer header, byte[] sealed) {
        return header.getInt(CHECKSUM_AT) == checksum(header.array(), CHECKED_FROM, sealed);
    }

    static Frame frame(ByteBuffer header, long offset, byte[] sealed) {
        byte[] nonce = new byte[FrameCipher.NONCE_BYTES];
        header.get(Integer.BYTES + 1 + Integer.BYTES, nonce);
        return new Frame(FrameType.of(header.get(Integer.BYTES)).orElseThrow(), offset,
                offset + HEADER + sealed.length, nonce, sealed);
    }

    private static int checksum(byte[] header, int from, byte[] sealed) {
        CRC32C checksum = new CRC32C();
        checksum.update(header, from, CHECKSUM_AT - CHECKED_FROM);
        checksum.update(sealed);
        return (int) checksum.getValue();
    }
}
