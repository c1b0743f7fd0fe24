// SPDX-License-Identifier: EPL-2.0
/** Shells over SSH, by JSch. */
package org.poststation.remote.ssh;
