// SPDX-License-Identifier: EPL-2.0
/**
 * What is done by a shell on a node: probes of many sections in one round trip, and single commands. Both are sent as a
 * script on the standard input of one constant command line, so that no login shell ever reads a word of ours, and both
 * come back between marks that only this call knows.
 */
package org.poststation.remote.node;
