// SPDX-License-Identifier: EPL-2.0
/** A shell on a node: the port that runs a command there, and what can go wrong on the way. */
package org.poststation.remote;
