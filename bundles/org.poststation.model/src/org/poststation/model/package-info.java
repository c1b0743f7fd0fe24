// SPDX-License-Identifier: EPL-2.0
/** Immutable values of mail administration, free of any technology. */
package org.poststation.model;
