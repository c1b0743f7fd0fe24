// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

/**
 * How a command ended.
 *
 * @param exitStatus 0 to 255; 127 usually means that there is no such program
 * @param output its standard output, see {@link SafeText}
 * @param errors its standard error, see {@link SafeText}
 */
public record CommandOutput(int exitStatus, String output, String errors) {}
