story "Both"
person Mara: human, courier
person Tom: courier
