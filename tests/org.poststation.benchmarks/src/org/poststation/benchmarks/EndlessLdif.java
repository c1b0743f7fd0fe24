// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** LDIF of any size that is made while it is read, of records that all have other names. Not thread-safe. */
final class EndlessLdif extends InputStream {

    private static final String RECORD = """
            dn: mail=user%1$d@example.org,vd=example.org,o=hosting,dc=example,dc=org
            objectClass: VirtualMailAccount
            objectClass: Vacation
            mail: user%1$d@example.org
            uid: user%1$d
            cn:: Wm/DqyBCYXVlcg==
            sn: Bauer
            vdHome: /home/vmail/domains
            mailbox: example.org/user%1$d/
            description: a text that is long enough to be folded by those who fold, which are
              nearly all of those who write LDIF
            quota: 52428800S
            accountActive: TRUE
            delete: FALSE
            lastChange: 1551427200
            userPassword: {SSHA}H1E+TTwmJLWGqIWJ2/OlKMuJwwRwb3N0aG9ybg==

            """;
    private static final int RECORDS_AT_ONCE = 100;

    private final long size;
    private long delivered;
    private long records;
    private byte[] block = {};
    private int at;

    /** @param size after so many bytes the record that has begun is the last */
    EndlessLdif(long size) {
        this.size = size;
    }

    long records() {
        return records;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (at == block.length) {
            if (delivered >= size) {
                return -1;
            }
            nextBlock();
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block, at, bytes, offset, count);
        at += count;
        delivered += count;
        return count;
    }

    private void nextBlock() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RECORDS_AT_ONCE; i++) {
            text.append(RECORD.replace("%1$d", Long.toString(records++)));
        }
        block = text.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
    }
}
