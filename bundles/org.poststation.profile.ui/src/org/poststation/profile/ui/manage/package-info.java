// SPDX-License-Identifier: EPL-2.0
/** Listing, editing, copying, removing, exporting and importing connection profiles. */
package org.poststation.profile.ui.manage;
