// SPDX-License-Identifier: EPL-2.0
/** This computer as a node: its own shell. */
package org.poststation.remote.local;
