// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

/**
 * How a command ended.
 *
 * @param exitStatus 0 to 255
 * @param errors its standard error, undecoded
 */
public record ShellEnd(int exitStatus, byte[] errors) {}
