// SPDX-License-Identifier: EPL-2.0
/** What is to be written: changes, plans of changes that can be shown before and reported after, and conflicts. */
package org.poststation.directory.change;
