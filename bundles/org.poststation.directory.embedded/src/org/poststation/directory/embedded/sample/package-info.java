// SPDX-License-Identifier: EPL-2.0
/** The data with which the example directory is delivered; made by rule, the same for the same day. */
package org.poststation.directory.embedded.sample;
