/** Tests of {@link dev.lossmith.processor.config}. */
package dev.lossmith.processor.config;
