// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts frames with AES-256-GCM (NIST SP 800-38D). A frame is bound to its file and its place in it, so that none
 * can be moved, exchanged or repeated unseen.
 *
 * @param key of the journal
 * @param file number that tells the files of a journal apart
 */
record FrameCipher(SecretKey key, long file) {

    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    byte[] seal(FrameType type, long offset, byte[] nonce, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, type, offset, nonce).doFinal(plain, 0, length);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    byte[] open(Frame frame) throws DamagedFrameException {
        try {
            return cipher(Cipher.DECRYPT_MODE, frame.type(), frame.offset(), frame.nonce()).doFinal(frame.sealed());
        } catch (GeneralSecurityException otherKeyOrPlace) {
            throw new DamagedFrameException(otherKeyOrPlace);
        }
    }

    private Cipher cipher(int mode, FrameType type, long offset, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES + Long.BYTES + 1).putLong(file).putLong(offset)
                .put((byte) type.ordinal()).flip());
        return cipher;
    }
}
