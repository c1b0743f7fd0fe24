// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

/**
 * Where something stands in the input; in a compressed file, in what it unpacks to.
 *
 * @param line number of its first line, from 1
 * @param offset of its first byte, from 0
 * @param length in bytes
 */
public record LdifPlace(long line, long offset, long length) {}
