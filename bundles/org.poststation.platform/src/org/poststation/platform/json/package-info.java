// SPDX-License-Identifier: EPL-2.0
/** Objects for programs: JSON as the command line prints it and as the window saves it. */
package org.poststation.platform.json;
