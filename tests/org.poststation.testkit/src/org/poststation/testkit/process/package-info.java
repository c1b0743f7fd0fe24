// SPDX-License-Identifier: EPL-2.0
/** Programs of the operating system: run to the end, or kept as a server and ended by their own process id. */
package org.poststation.testkit.process;
