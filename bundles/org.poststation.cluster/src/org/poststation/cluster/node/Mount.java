// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

/**
 * A mounted file system.
 *
 * @param device where it stands
 * @param mountPoint where it is mounted
 * @param type of file system
 * @param isReadOnly whether nothing can be written
 * @param isMeantReadOnly whether fstab(5) says so
 */
public record Mount(String device, String mountPoint, String type, boolean isReadOnly, boolean isMeantReadOnly) {}
