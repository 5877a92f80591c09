package bad;

import dev.lossmith.*;

@BceWithLogits
//! [Lossmith:name-taken] bad.NameTaken needs the name bad.NameTakenKernel for what it generates, but that exists. Rename bad.NameTaken, or the other class.
interface NameTaken {
    @Bce
    interface Inner {}
}

class NameTakenKernel {}

@Bce
//! [Lossmith:name-taken] bad.Checked needs the name bad.CheckedReference for what it generates, but that exists. Rename bad.Checked, or the other class.
interface Checked {}

class CheckedReference {}

@BceWithLogits(classes = 0)
//! [Lossmith:classes] classes must be at least 1, but is 0. Write classes = 10 for rows of ten values.
//! [Lossmith:name-taken] bad.Both needs the name bad.BothKernel for what it generates, but that exists. Rename bad.Both, or the other class.
//! [Lossmith:name-taken] bad.Both needs the name bad.BothReference for what it generates, but that exists. Rename bad.Both, or the other class.
interface Both {}

interface BothKernel {}

interface BothReference {}

@Bce
//! [Lossmith:name-taken] bad.Stepwise needs the name bad.StepwiseKernelStaged for what it generates, but that exists. Rename bad.Stepwise, or the other class.
interface Stepwise {}

enum StepwiseKernelStaged {}

@BceWithLogits
//! [Lossmith:name-taken] bad.NameTaken_Inner needs the name bad.NameTaken_InnerKernel for what it generates, but that exists. Rename bad.NameTaken_Inner, or the other class.
interface NameTaken_Inner {}
