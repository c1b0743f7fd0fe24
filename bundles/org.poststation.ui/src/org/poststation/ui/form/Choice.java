// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

/**
 * One of the values of a field with a fixed set.
 *
 * @param value what is kept
 * @param label what is shown
 */
public record Choice(String value, String label) {}
