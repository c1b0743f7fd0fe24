// SPDX-License-Identifier: EPL-2.0
/** Files of the workspace that only their owner may read, written whole or not at all, one process at a time. */
package org.poststation.profile.storage;
