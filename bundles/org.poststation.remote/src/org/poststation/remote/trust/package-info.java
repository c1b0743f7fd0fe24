// SPDX-License-Identifier: EPL-2.0
/** Whether a host is the one that is meant: its key, the files of known keys, and the decision at first contact. */
package org.poststation.remote.trust;
