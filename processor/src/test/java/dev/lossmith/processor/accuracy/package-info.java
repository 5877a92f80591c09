/** Tests of what measures forms. */
package dev.lossmith.processor.accuracy;
