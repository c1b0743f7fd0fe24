// SPDX-License-Identifier: EPL-2.0
/** Texts of sections with keys and values, as profiles are kept and exchanged. */
package org.poststation.profile.text;
