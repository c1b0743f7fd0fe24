// SPDX-License-Identifier: EPL-2.0
/** Measurements that anyone can repeat, each side by side with the usual tool for the same job. */
package org.poststation.benchmarks;
