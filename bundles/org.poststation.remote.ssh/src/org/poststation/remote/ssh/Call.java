// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import org.poststation.operation.Cancellation;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ShellCommand;

/** A command that somebody waits for, where its output goes, and who may end it. */
record Call(ShellCommand command, ByteSink output, Cancellation cancellation) {}
