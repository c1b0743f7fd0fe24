// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import org.apache.commons.codec.digest.Sha2Crypt;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.poststation.directory.password.PasswordHasher;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.profile.Secret;

/** Hashes with the JDK's digests, Commons Codec's crypt and Bouncy Castle's Argon2. */
@Component
public final class LibraryPasswordHasher implements PasswordHasher {

    private static final String CRYPT_ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CRYPT_SALT = 16;
    private static final int SALT_BYTES = 16;
    /** What RFC 2307's oldest readers still take. */
    private static final int SSHA_SALT_BYTES = 8;
    /** The OWASP cheat sheet's first choice: 19 MiB, two passes, one lane. */
    private static final int ARGON2_KIBIBYTES = 19456;
    private static final int ARGON2_PASSES = 2;
    private static final int ARGON2_LANES = 1;
    private static final int ARGON2_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A hasher with a random source of its own. */
    @Activate
    public LibraryPasswordHasher() {
        // the random source is all it has
    }

    @Override
    public String hash(PasswordScheme scheme, Secret password) {
        byte[] bytes = password.utf8();
        try {
            return switch (scheme) {
                case SSHA512 -> "{SSHA512}" + salted("SHA-512", bytes, SALT_BYTES);
                case SSHA -> "{SSHA}" + salted("SHA-1", bytes, SSHA_SALT_BYTES);
                case CRYPT_SHA512 -> "{CRYPT}" + Sha2Crypt.sha512Crypt(bytes, "$6$" + cryptSalt());
                case ARGON2 -> "{ARGON2}" + argon2(bytes);
                case SERVER -> throw new IllegalArgumentException("the server hashes");
            };
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private String salted(String algorithm, byte[] password, int saltBytes) {
        try {
            byte[] salt = salt(saltBytes);
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(password);
            byte[] hash = digest.digest(salt);
            byte[] all = Arrays.copyOf(hash, hash.length + salt.length);
            System.arraycopy(salt, 0, all, hash.length, salt.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The PHC string, as the module argon2 of slapd reads it. */
    private String argon2(byte[] password) {
        byte[] salt = salt(SALT_BYTES);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(ARGON2_KIBIBYTES)
                .withIterations(ARGON2_PASSES).withParallelism(ARGON2_LANES).withSalt(salt).build());
        byte[] hash = new byte[ARGON2_BYTES];
        generator.generateBytes(password, hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + ARGON2_KIBIBYTES + ",t=" + ARGON2_PASSES + ",p=" + ARGON2_LANES + '$'
                + base64.encodeToString(salt) + '$' + base64.encodeToString(hash);
    }

    private byte[] salt(int length) {
        byte[] salt = new byte[length];
        random.nextBytes(salt);
        return salt;
    }

    private String cryptSalt() {
        StringBuilder salt = new StringBuilder(CRYPT_SALT);
        for (int i = 0; i < CRYPT_SALT; i++) {
            salt.append(CRYPT_ALPHABET.charAt(random.nextInt(CRYPT_ALPHABET.length())));
        }
        return salt.toString();
    }
}
