// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

/** How a password is stored when this console hashes it. */
public enum PasswordScheme {
    /** Salted SHA-512, {@code {SSHA512}}; slapd needs its pw-sha2 module. */
    SSHA512,
    /** {@code {CRYPT}$6$}: SHA-512 crypt of the system's C library. */
    CRYPT_SHA512,
    /** {@code {ARGON2}}: Argon2id (RFC 9106); slapd needs its argon2 module. */
    ARGON2,
    /** Salted SHA-1, {@code {SSHA}} (RFC 2307): every slapd knows it, weak by today's measure. */
    SSHA,
    /** The server hashes: password modify operation (RFC 3062). */
    SERVER
}
