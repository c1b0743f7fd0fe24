// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

/**
 * A local file system and what is left of it.
 *
 * @param device where it stands
 * @param mountPoint where it is mounted; may contain spaces
 * @param size in bytes
 * @param available for ordinary users, in bytes; below 0 when even the reserve of root is in use
 * @param inodes how many files it can hold; 0 where there is no such limit
 * @param inodesFree how many more
 */
public record FileSystem(String device, String mountPoint, long size, long available, long inodes, long inodesFree) {

    /** How much of it is in use, 0 to 1. */
    public double use() {
        return size == 0 ? 0 : 1 - (double) Math.max(0, available) / size;
    }

    /** How much of its inodes is in use, 0 to 1. */
    public double inodeUse() {
        return inodes == 0 ? 0 : 1 - (double) inodesFree / inodes;
    }
}
