// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

/**
 * How a command ended, and all that it printed.
 *
 * @param exitStatus 0 to 255
 * @param output its standard output, undecoded
 * @param errors its standard error, undecoded
 */
public record ShellResult(int exitStatus, byte[] output, byte[] errors) {}
