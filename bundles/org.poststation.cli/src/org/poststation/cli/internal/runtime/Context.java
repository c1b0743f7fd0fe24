// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

/**
 * What a command works with.
 *
 * @param services the services of the product
 * @param output where it prints
 * @param input where it reads
 * @param interruption how it learns that it should end
 */
public record Context(Services services, Output output, Input input, Interruption interruption) {}
