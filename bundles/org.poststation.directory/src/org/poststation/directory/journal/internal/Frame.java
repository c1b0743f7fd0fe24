// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

/**
 * A whole frame of a file.
 *
 * @param type what it holds
 * @param offset where it begins
 * @param end where the next one begins
 * @param nonce with which it is encrypted
 * @param sealed its encrypted content
 */
record Frame(FrameType type, long offset, long end, byte[] nonce, byte[] sealed) {}
