// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

/**
 * What stood between two marks.
 *
 * @param status a word that the script says about the section, usually an exit status
 * @param content undecoded
 */
record Framed(String status, byte[] content) {}
