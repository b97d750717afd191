import type {WordWeights} from "./lexicon.js";
import type {Model} from "./ranker.js";

/** Log odds in tenths of a word as the first, the last, and any word of a keyphrase. */
const tenths = `
1 -7 0 -9
10 -5 0 -9
2 -10 0 -9
2d 5 -7 0
30 -1 0 -6
3d 13 -12 8
ability -14 -7 -11
academic 11 0 7
acceptable -2 0 -5
access -9 0 -2
according -14 -14 -15
account -9 -14 -12
accuracy -11 1 -4
achieving -7 -7 -8
acquisition -9 12 8
action -2 -6 -4
active 17 -6 10
activity -3 3 2
actuator -3 16 10
adaptive 15 -6 16
addition -13 -14 -18
address -10 -8 -9
advantage -17 -17 -19
advertising 5 -2 3
age 0 3 1
agent -5 8 7
agreement -10 -3 -6
aid -7 -2 -5
aim -12 -12 -14
air 4 -8 4
al -10 -10 -11
algebraic 0 -1 2
algorithm -25 14 7
allocation -3 3 4
allow -9 -13 -16
allowing -10 -10 -12
amount -12 -12 -13
analysis -27 7 0
analytic 5 -2 0
analytical -4 -3 0
analyzing -7 -3 -5
angle -3 4 5
answer -8 -3 -6
applicability -8 -8 -9
application -15 -7 -10
applied 1 0 -3
applying -10 -10 -11
approach -31 -4 -11
approximate 15 -3 7
approximation -8 11 6
arc -3 -3 4
architecture -17 6 0
area -16 -8 -9
areas -12 -6 -10
array -4 4 3
art -7 -3 -5
article -20 -20 -22
artificial 16 0 10
aspect -11 -7 -10
assessment -8 0 -4
assignment -2 4 2
associated 1 0 -3
association -1 1 1
assuming -8 -8 -10
assumption -12 -12 -13
asymptotic 11 -1 5
asynchronous 9 0 5
attack -1 2 1
attempt -9 -9 -10
attention -10 -10 -12
attitude -8 3 -1
attribute -1 2 -2
author -18 -18 -20
automata -7 15 11
automated 12 0 5
automatic 15 -1 8
automation 0 2 4
autonomous 10 -1 7
average 4 -1 -1
background -4 -9 -3
bandwidth 3 0 7
bank 8 14 9
base -10 4 -1
based -13 0 1
basis -16 -12 -8
beam -2 1 6
become 0 -10 -11
becoming -8 -9 -10
behavior -17 3 -3
behaviour -7 11 7
benchmark 2 1 3
benefit -10 -11 -11
binary 15 -7 12
block -2 -3 -3
body -1 2 1
bound -13 -1 -5
boundary 2 -4 6
brain 3 5 8
building 1 -8 -4
business 9 0 5
c 2 -4 -5
c++ 5 -7 1
calculation -8 -3 -4
called -15 0 -17
candidate -7 -7 -9
capability -14 0 -4
capacity -13 11 5
capital -4 6 1
carrier -9 -1 -1
case -16 -11 -14
cell -1 -2 5
center -11 2 -3
chain -8 5 3
challenge -11 -11 -13
change -20 -7 -12
changing -2 -10 -7
channel -6 4 3
chaotic 1 -1 12
characteristic -5 -3 -4
characterization -8 -4 -7
checking -3 14 10
child 8 7 3
chip -1 -2 -2
choice -6 -5 -6
choosing -7 -7 -8
circuit -8 8 7
claim -7 -7 -8
class -10 -11 -11
classical 10 -2 4
classification 6 13 9
classifier -1 5 1
client -10 0 -4
clinical 10 -1 5
closed 8 0 5
cm -8 -9 -10
code -11 7 1
coding 0 9 7
coefficient -15 7 1
collection -3 0 -2
college -7 4 2
combination -16 -12 -15
combine -6 -6 -8
combined 2 0 -2
combining -8 -9 -10
commerce -8 3 4
commercial 5 -2 0
common -3 -4 -9
communication -1 5 5
community -1 2 -2
company -9 3 -2
comparative 2 -1 -2
comparing -9 -10 -11
comparison -21 -17 -20
compatibility -3 -3 -6
compiler 8 13 10
complexity -5 7 1
complicated -7 0 -9
component -11 0 -3
composite 11 3 12
compression 0 11 10
computation -2 12 10
computational 11 -2 4
computer 12 -2 10
computing 2 3 5
concept -18 -6 -12
concern -12 -11 -13
concerning -7 -6 -8
conclusion -8 -9 -10
concurrent 15 -1 10
condition -19 7 1
confidence 5 -2 3
configuration -10 1 -1
connection -3 6 2
consequence -2 -7 -5
consider -5 -11 -13
consideration -10 -11 -12
considering -7 -7 -9
consist 0 -12 -13
constant 3 1 -1
constraint 1 6 5
constructing -12 -12 -13
construction -3 -14 -5
consumer 8 -9 2
contain -5 -6 -9
content 2 -1 6
context -6 -7 -7
continuous 12 -3 4
contrast -10 -10 -9
contribution -9 -10 -11
control -2 13 13
controlled -9 0 -8
controller -7 11 7
controlling -3 -4 -7
convergence 4 -1 4
converter -8 13 8
cooperative 2 1 3
correction -4 7 7
correlation 5 4 4
cost 1 2 3
country -7 -7 -9
coupling 0 7 4
course -8 2 0
coverage -1 -1 -2
creating -9 -10 -11
creation -7 -3 -5
criterion -14 4 -2
current -5 6 5
customer 3 -13 -3
cutting 2 9 10
cycle 2 7 5
d -1 -7 -9
damping 2 11 9
database 4 9 8
datum 3 -3 2
day -8 -8 -9
deal -11 -11 -13
decade -12 -12 -13
decision 6 -7 5
decomposition -7 5 1
definition -10 -11 -9
degree -16 -12 -9
delay 3 10 11
delivery -4 7 5
demand -8 -2 -3
demonstrating -7 -7 -8
dense 13 -1 8
density -6 2 2
department -8 -4 -7
depend 0 -10 -11
dependence -3 0 1
depending -8 -8 -9
describe -6 -18 -20
description -13 -9 -7
design -8 2 -1
designing -8 -9 -10
detail -16 -16 -18
detection -14 8 7
determination -7 -2 -5
determining -9 -9 -10
deterministic 17 -2 12
developed -12 0 -13
developer -4 -9 -5
developing -11 -11 -13
development -22 -6 -11
deviation -8 -3 -1
device -11 7 3
diagnosis -7 4 0
diagnostic 7 4 7
difference -9 -10 -8
different 0 0 -15
differential 5 -13 11
difficulty -11 -12 -13
diffusion 2 2 1
digital 16 -4 11
dimension -12 0 -5
direct 6 -3 3
direction -12 -5 -8
discipline -9 -4 -7
discrete 16 -1 11
discretization -4 1 1
discuss -8 -10 -14
discussion -9 -9 -10
displacement -3 0 0
distance -4 3 5
distinct -7 0 -8
distributed 17 0 13
distribution -11 17 13
disturbance 3 6 7
document -3 5 5
doing -7 -7 -9
domain -17 -2 0
dose 0 2 8
drive -10 8 4
driving -7 -6 -5
dynamic 11 5 8
dynamical 5 0 4
economic 4 7 3
edge -2 1 3
education -3 9 4
effect -21 0 -5
effectiveness -16 -11 -14
efficiency -9 -2 -8
effort -15 -11 -14
electric -1 3 5
electronic 17 0 13
element -7 -1 3
embedded 17 0 12
enable -7 -6 -10
enabling -7 -7 -9
encoding 3 0 0
end -4 -12 -9
energy -1 -5 2
engineering 4 9 6
entanglement 10 13 12
entering -7 -7 -8
enterprise 8 -5 4
environment -20 7 0
equation -21 16 11
equipment 2 1 2
equivalence -1 2 3
equivalent -2 -10 -4
error -1 6 7
estimate -10 6 1
estimation -15 9 4
estimator -8 12 8
et -9 -10 -11
evaluating -9 -10 -11
evaluation -18 -1 -7
event -10 3 0
evolution 0 4 2
evolving -7 -7 -9
example -25 -25 -27
exchange -7 9 5
execution -3 -1 -2
exhibit -8 -7 -9
existence -6 -11 -10
expansion -7 4 0
expense -7 -1 -5
experience -14 -7 -11
experiment -13 -4 -10
experimental -8 -14 -12
expert 0 -10 -1
exploiting -7 -7 -8
expression -9 -5 -8
extended 9 0 4
extension -15 -8 -12
extent -8 -8 -9
external 5 0 1
extracting -7 -7 -8
extraction -7 6 4
fabrication 5 2 3
face -2 -5 -2
facility -10 3 -1
fact -3 -8 -8
factor -11 9 5
failure -7 -7 -6
family -9 -3 -6
fault 9 -4 12
feasibility -2 -10 -2
feature -8 -11 -9
feedback 11 7 13
field -10 -2 -1
filter -9 18 16
filtering 0 9 9
finance 8 7 3
financial 8 -3 2
finding -15 -11 -12
finite 17 -2 12
firing 8 -7 5
firm -14 5 1
five -11 0 -12
fixed 8 0 3
flexibility -4 -5 -8
flow -1 4 9
focus -7 -10 -11
force -5 -3 -2
form -19 -19 -18
format -8 0 -2
formula -7 6 2
formulation -7 4 0
fortran -9 8 5
foundation -8 -8 -10
four -15 0 -17
fractional 14 -3 10
frame 1 3 6
framework -18 1 -5
freedom -8 -9 -10
frequency 5 4 8
function -18 12 7
functional 1 7 5
fuzzy 24 -5 17
gain -12 -2 0
game -1 12 8
gas 2 -6 5
gaussian 10 -9 11
generalization -5 -3 -6
generalized 14 -4 9
generate -5 -6 -8
generating -5 -10 -8
generation -14 -7 -9
generator -3 8 6
genetic 15 -2 12
geometric 6 -3 4
geometry -12 9 4
give -7 -9 -12
global 11 -3 4
goal -8 -12 -11
going -6 -7 -8
government 9 6 7
graduate 5 -7 2
graph 0 11 11
graphic 7 2 4
grid -2 6 7
group -2 3 2
guarantee -7 -1 -5
hand -8 -3 -7
handling -9 -1 -3
hardware 4 -5 4
harmonic 8 2 8
having -11 -11 -13
head -1 -2 -2
heat 7 0 6
help -7 -9 -10
heuristic 4 5 2
hierarchical 9 -1 3
hierarchy -7 6 2
high 7 -6 -1
highperformance 11 -5 5
history 8 12 7
hpf 15 7 9
human 13 -3 6
hybrid 13 -4 6
hypothesis -3 6 4
ibid -8 -9 -10
idea -11 -11 -12
ideas -6 -7 -8
identification 4 8 6
identifying -8 -9 -10
ii -10 -10 -12
image 9 2 11
imaging -6 2 2
impact -9 -10 -12
implementation -23 -4 -11
implementing -6 -7 -10
implication -7 1 -3
implicit 4 -2 4
importance -3 -11 -8
improvement -17 -17 -19
improving -10 -10 -11
include -7 -9 -12
including -20 -19 -22
increase -10 -15 -14
independent 3 -1 -1
index 5 8 9
individual -5 -6 -9
induction 10 -3 9
industrial 1 0 1
industry -3 7 4
infinite 6 -6 3
infinity -8 -9 -10
influence -13 -13 -15
information 4 -3 5
infrastructure -6 14 11
initiative -7 -7 -8
input -8 -7 -7
insight -8 -9 -10
instance -9 -10 -11
institution -11 0 -4
integer 1 1 1
integral 13 3 8
integrated 11 0 5
integration -5 0 0
intelligence -8 14 10
intelligent 12 -1 13
intensity 7 2 9
interaction -13 5 0
interest -11 -9 -13
interface -7 6 0
internal 12 -1 6
internet 21 9 15
interval 3 4 6
introduce -5 -8 -10
introducing -7 -7 -9
introduction -8 -8 -9
investigation -12 -12 -14
investment 9 8 10
involving -7 -7 -9
ip 10 -7 7
issue -21 -6 -12
it 2 -4 -1
iteration -3 2 -2
iterative 7 -6 2
job 2 -10 -1
joint -1 2 -2
kind -10 -15 -13
knowledge 10 -4 7
laboratory -7 -2 -2
lack -7 -7 -8
language -13 8 5
large -7 -1 -14
larger -8 0 -10
largescale 16 -10 10
laser 10 -11 8
lattice 2 -3 7
law 5 1 6
layer -12 9 5
leading 0 -6 -8
leaf 8 -7 5
learning 6 9 11
length -14 -1 -6
level -21 -4 -7
library 2 14 11
life -7 -3 -5
limit -3 1 0
limitation -14 -14 -16
line -3 -2 0
linear 17 -1 13
link 0 -6 -1
list -10 -11 -12
literature -14 -10 -11
load 0 1 2
local 13 -5 6
location 0 -9 -5
logic -5 11 16
logical 7 0 4
long 0 -1 -4
look -5 -7 -9
looking -7 -7 -9
loss -4 0 0
low 7 -1 0
m -8 -6 -12
machine 0 6 6
magnetic -7 0 -2
magnitude -2 -3 -5
maintenance 2 1 0
make -8 -9 -13
making -15 -15 -14
management -8 15 14
manager -10 5 -1
manner -10 -5 -8
manufacturer -3 6 0
manufacturing 6 -2 7
map -3 6 3
mapping -6 4 2
market -8 4 -3
marketing 8 5 3
markov 5 -7 5
mass 1 -2 2
matching 0 -1 0
material -4 1 1
mathematical 10 -3 4
matrix 0 15 17
maximum 12 -13 6
mean -4 -15 -10
measure -13 8 2
measured -2 0 -5
measurement -3 -1 -2
measuring -7 -7 -5
mechanic -2 11 7
mechanical 0 0 3
mechanism -18 2 -4
media -5 10 7
medium -3 1 -1
member -12 1 -4
memory -2 3 12
message 4 -10 -1
metal -1 -7 0
method -29 6 -1
methodology -15 -1 -6
mind -7 -7 -9
minimal -1 0 -5
minimization -2 9 4
minimizing -7 -7 -8
minimum 5 0 0
mixture -1 -7 1
mm -9 -1 -5
mobile 18 -6 16
mode -13 -3 -4
model -12 13 8
modeling -6 8 2
modelling -1 3 4
modification -11 -6 -10
modified 5 0 1
money -1 -6 -2
monitoring -7 9 4
more 0 0 -8
motion 1 -8 1
motor -3 3 10
move -8 -9 -10
moving -3 -3 -3
mu -9 -10 -8
multicast 8 14 12
multiple 0 -1 -5
mutual -1 0 -2
n -5 -9 -11
name -7 -7 -5
natural 4 0 -1
nature -14 -14 -16
need -19 -8 -14
negative 8 0 4
net -11 11 7
network 1 14 16
neural 11 -4 18
neuron -2 4 0
new 0 -2 -15
node -4 -9 -4
noise 7 6 8
noisy 13 0 8
nonlinear 15 -1 8
normal 1 -2 1
note -7 -7 -8
notion -10 -11 -12
number -28 -17 -20
numerical 12 -12 5
object 1 2 5
objective -4 -9 -8
observation -5 1 -2
observer 2 6 4
obtained -9 0 -11
obtaining -7 -7 -8
ode -1 2 -2
offer -6 -10 -12
offering -8 -8 -9
office -3 -3 -3
one -24 -5 -26
online 14 -6 8
open 7 -4 1
operating 7 -10 4
operation -14 6 2
operator 2 7 7
opportunity -13 -5 -9
optical 11 -4 9
optimal 12 -6 7
optimization 3 12 11
optimum 4 0 -1
option -1 1 1
order -26 -12 -11
organisation -4 1 -1
organization 1 5 -1
oriented -7 0 5
other -10 -10 -14
outcome -4 -5 -5
output -5 -6 -4
overhead -3 3 -1
p. -7 -7 -8
package -7 7 3
packet 7 -9 3
pair -10 6 1
paper -33 -38 -37
paradigm -9 -10 -11
parallel 15 -1 10
parameter -12 2 -1
parametric 11 0 5
part -15 -8 -12
partial 13 -1 7
participant -7 1 -3
particle 2 -3 0
particular -15 0 -17
partner -2 -3 -3
pass -7 -7 -7
passive 11 -1 5
path -1 1 8
patient -2 -3 -4
pattern -2 8 6
pc 1 6 4
people -13 -13 -14
perform -2 -6 -8
performance -2 -1 -1
period -5 -11 -6
periodic 9 -1 6
personal 10 -2 4
perspective -10 -5 -9
petri 5 -7 10
phantom -7 9 4
phase 2 -3 2
phenomenon -10 3 -1
physical 4 -2 -2
picture -7 -7 -5
piezoelectric 13 -1 10
place -10 -5 -8
plan -6 3 -2
plane -4 -4 4
planning -6 8 7
plant -11 0 -3
platform -12 3 -2
player -8 -8 -9
point -16 -9 -10
policy -10 7 2
polynomial 6 2 9
population 1 0 -1
portal 2 10 10
position -6 2 0
positioning 4 6 6
positive 2 0 -1
possibility -12 -12 -14
power 3 -6 6
practice -12 -8 -11
precision -1 2 1
prediction -6 -3 -2
presence -8 -8 -11
present -8 -21 -23
presented -9 0 -10
pressure -4 7 6
principal 2 -7 -1
principle -14 -3 -8
priori -8 -9 -10
probability 5 8 8
problem -24 4 -3
procedure -20 7 0
process -9 3 2
processing -5 8 8
processor -11 4 -1
product 4 -7 -1
production 4 -3 3
productivity 2 7 3
profession -7 6 2
professional 7 6 8
profile -4 10 5
program -12 7 3
programming -3 10 9
progress -8 -8 -9
project -6 4 0
projection -3 -3 1
proof 0 -3 -2
propagation -4 10 10
property -22 6 -1
proportion -7 -2 -5
propose -2 -10 -12
protocol -1 15 12
prototype -1 -5 -3
provide -14 -18 -22
provider -8 7 3
providing -12 -12 -14
public 12 -1 8
pulse 2 -2 1
pure -7 0 -5
purpose -15 -7 -12
quadratic 5 -8 9
quality -14 5 0
quantity -8 0 -3
quantum 26 -17 23
qubit 8 12 11
query 3 -1 2
question -13 -13 -15
random 16 3 13
range -11 -15 -10
rate -20 9 4
ratio -12 5 2
rational 12 3 7
ratios -7 12 8
reality -7 -3 -3
realization -7 4 0
realtime 14 -13 8
reason -11 -7 -10
reasoning 8 10 7
recognition -12 7 9
reconstruction 1 8 7
recursive 10 0 4
reduce -1 -7 -9
reducing -13 -13 -15
reduction -5 1 -2
reference 3 -9 0
regarding -7 -7 -9
region -14 -2 -7
regulation 1 11 8
relation -12 -2 -6
relationship -17 -7 -7
relative -3 -1 -5
reliability 9 5 4
remote 13 0 8
report -12 -12 -10
representation -13 8 2
representing -9 -4 -7
require -7 -11 -14
required -7 0 -8
requirement -17 3 -3
requiring -7 -7 -8
research -5 -5 -6
researcher -7 -7 -8
resolution 0 4 5
resource -4 6 5
respect -16 -16 -18
response -9 3 2
restriction -10 0 -4
result -35 -15 -21
resulting -16 -16 -18
retrieval -2 10 7
return -7 -7 -9
review -6 -2 -4
right -4 -1 -5
rise -7 -7 -9
risk 1 6 4
robot 5 1 7
robust 0 0 3
robustness 10 9 4
role -10 -19 -14
room -1 -1 3
routing 3 7 10
rule -7 12 9
run -4 -3 -6
running 1 -7 -3
s -3 -7 -10
sample -7 1 -2
sampling 2 6 14
satellite 9 -3 14
satisfying -7 -7 -9
say -7 -3 -9
scalability 5 5 1
scale -11 -7 -5
scaling 8 -6 3
scene 1 -3 -1
scheduling 0 9 7
scheme -22 5 -2
school -8 0 1
science -12 8 4
scientific 3 -1 -2
scientist -6 2 -2
search -1 5 6
searching 0 -3 -5
second -5 -9 -10
security 12 7 9
segment -4 12 8
selecting -3 -4 -7
selection -8 2 4
semantic 5 12 11
sense -10 -6 -9
sensitivity 9 4 5
sensor 0 2 -1
sequence -7 2 -2
series -5 2 2
server -11 9 6
service -10 5 2
set -21 -4 -8
setting -11 4 -1
several 0 0 -12
shape -4 -5 0
share -8 -8 -10
shared 9 0 8
sharing -10 3 -2
shift -8 5 1
show -23 -25 -27
showing -11 -11 -12
side -4 -9 -7
signal 0 7 8
silicon 5 -2 1
similarity -4 2 0
simple 0 0 -8
simulated 12 0 7
simulation 4 10 7
simultaneous 2 -1 1
single 5 -3 -3
site -12 6 2
situation -14 -7 -11
size -14 6 0
skill -7 1 -3
small -3 -2 -7
smart 14 -1 9
society -3 2 1
software 3 3 6
solution -20 0 -6
solver -7 7 2
solving -12 -8 -8
source -3 0 0
space -8 3 2
spatial 15 -1 15
special -10 -1 -9
specification -9 -2 -5
spectrum -4 -1 2
speech 8 -6 5
speed -12 2 1
square -2 -3 -3
stability 4 4 4
staff 2 -3 0
stage -2 -7 -3
standard -7 7 -7
starting -7 -6 -9
state 1 3 6
static 13 -1 10
station -7 -7 -8
statistic -4 10 5
statistical 15 0 11
steadystate 7 -1 2
step -10 -3 -5
stochastic 10 -3 9
storage 3 0 6
strategy -16 8 1
stream -1 6 7
structural 11 0 7
structure -16 6 1
structured 4 0 4
student 1 9 5
study -28 -12 -17
sub -18 -18 -20
subject -3 -5 -7
subset -9 -2 -5
success -7 -8 -9
such 0 0 -9
sup -17 -17 -19
supply 2 -7 2
support -11 -2 -4
supporting -9 -9 -10
surface 6 7 13
survey -2 2 -3
switching 7 2 8
synthesis -8 7 3
system -23 15 9
t -3 -3 -7
table -3 3 1
take -5 -6 -8
taking -12 -12 -13
target -5 -6 -8
task -10 -4 -5
technical 10 -2 6
technique -27 8 1
technology -14 1 -4
telecom 10 -1 4
temperature 5 4 5
temporal 12 -9 11
term -17 -12 -16
test -11 3 1
testing -6 2 1
theorem -11 6 0
theory -21 8 2
therapy -3 15 12
thermal 5 0 4
thing -10 -10 -11
third -9 -5 -11
three -22 0 -24
threedimensional 6 0 0
time -8 -1 0
tissue -1 -2 8
today -12 -11 -13
tolerance -3 5 5
tool -11 5 0
topology -6 10 5
tracking 9 6 8
traffic 5 3 7
training 3 0 1
trajectory -2 10 10
transfer 1 -3 1
transformation -5 8 5
transient 12 6 9
transition 0 -6 -5
translation -2 -7 4
transmission 3 -2 5
treatment 2 -4 3
tree -2 11 9
trend -10 -5 -8
tuning 1 -3 -3
two -22 0 -27
twodimensional 9 0 4
type -14 -10 -9
uncertainty 6 10 7
understanding -13 -13 -14
uniform 0 -6 -2
union -1 5 8
unit -5 5 2
universal 18 -4 13
university 1 8 6
upper 2 -1 -3
us -2 -7 -5
use -28 -21 -26
user -3 -15 -6
using -35 -36 -38
utility 2 -3 0
validation -3 3 -1
value -19 -3 -4
variable 1 2 2
variance -5 1 1
variant -8 -9 -10
variation -15 2 -4
variety -6 -11 -10
varying -10 -10 -8
vector 4 5 11
velocity -7 -3 -3
vendor -8 0 -5
verification 3 7 6
version -14 -7 -11
vertex 0 0 3
vibration 7 3 13
video -4 -4 4
view -10 -11 -12
viewpoint -1 -2 -3
virtual 17 -5 12
visual 13 -2 8
voltage 1 6 9
volume -13 0 -3
wave 1 2 7
wavelet 14 4 13
way -24 -24 -26
weak 10 0 4
web 12 -17 8
webbased 13 0 8
week -7 -7 -9
weight -6 2 3
weighted 13 -2 8
window -1 -2 3
wireless 19 -1 13
woman 18 16 11
work -18 -14 -16
working -6 -6 -8
world -5 -9 -7
xml 13 8 8
year -19 -19 -21
yield -8 -9 -10
`;

/**
 * What the training part of Inspec (1,000 abstracts, Hulth 2003) says of words that occur in at least 8 of them, by
 * key. Written by `test/bench/train-keyphrases.ts`, as is all of this file.
 */
export const wordWeights: ReadonlyMap<string, WordWeights> = new Map(
  tenths
    .trim()
    .split("\n")
    .map((line) => {
      const [key, first, last, inside] = line.split(" ");
      return [key!, {first: Number(first) / 10, last: Number(last) / 10, inside: Number(inside) / 10}];
    })
);

/** Boosted trees over the features of `features.ts`, learned from the same abstracts. */
export const model: Model = {
  base: -1.971,
  trees: [
    {
      features: [0, 14, 3, 14, 4, 24, 17, 0, 3, 1, 5, 15, 21, 17, 25],
      thresholds: [
        1.5,
        -0.05,
        0.5,
        -1.05,
        0.261,
        1.5,
        -0.45,
        Infinity,
        2.5,
        16.5,
        13.5,
        0.55,
        2.5,
        -1.35,
        0.5
      ],
      leaves: [
        -0.22, 0, -0.197, -0.027, -0.175, 0.015, 0.236, -0.007, -0.173, -0.059, -0.09, 0.206, -0.157, 0.136,
        0.622, 0.212
      ]
    },
    {
      features: [1, 4, 4, 14, 14, 25, 16, 0, 0, 0, 3, 24, 17, 25, 5],
      thresholds: [
        14.5,
        0.261,
        0.261,
        -0.25,
        -0.05,
        0.5,
        -0.25,
        Infinity,
        1.5,
        1.5,
        1.5,
        1.5,
        -0.65,
        0.5,
        39.5
      ],
      leaves: [
        -0.207, 0, -0.166, -0.086, -0.186, -0.062, 0.021, 0.225, -0.112, 0.073, -0.209, -0.103, 0.076, -0.177,
        0.434, 0.24
      ]
    },
    {
      features: [1, 14, 4, 0, 4, 21, 17, 29, 16, 0, 24, 14, 24, 7, 25],
      thresholds: [12.5, -0.25, 0.033, 1.5, 0.261, 1.5, -0.95, 55.5, -0.5, 1.5, 7.5, 1.05, 1.5, 0.5, 0.5],
      leaves: [
        -0.11, -0.198, -0.17, -0.042, -0.158, -0.074, -0.072, 0.074, -0.167, -0.03, -0.116, 0.084, -0.103,
        0.223, 0.229, 0.041
      ]
    },
    {
      features: [0, 14, 14, 14, 4, 25, 24, 0, 3, 13, 24, 4, 14, 15, 21],
      thresholds: [
        1.5,
        -0.05,
        -0.45,
        -1.05,
        0.261,
        0.5,
        1.5,
        Infinity,
        1.5,
        2.172,
        7.5,
        0.033,
        -0.65,
        0.55,
        2.5
      ],
      leaves: [
        -0.203, 0, -0.171, -0.044, -0.108, -0.165, -0.061, 0.063, -0.13, -0.019, -0.204, -0.085, -0.127,
        0.011, -0.03, 0.152
      ]
    },
    {
      features: [1, 14, 25, 0, 4, 21, 16, 21, 16, 15, 7, 22, 24, 8, 24],
      thresholds: [12.5, -0.25, 0.5, 1.5, 0.033, 1.5, 0.075, 6.5, -0.5, 0.45, 0.5, 1.5, 1.5, 11.5, 7.5],
      leaves: [
        -0.19, -0.141, -0.155, -0.029, -0.136, -0.051, -0.028, 0.115, -0.138, -0.024, -0.065, 0.119, -0.152,
        0.08, -0.06, 0.157
      ]
    },
    {
      features: [14, 0, 15, 29, 22, 4, 18, 13, 3, 21, 0, 1, 7, 19, 21],
      thresholds: [
        -0.25,
        1.5,
        0.45,
        73.5,
        2.5,
        0.261,
        -0.65,
        1.056,
        1.5,
        6.5,
        Infinity,
        14.5,
        0.5,
        0.05,
        0.5
      ],
      leaves: [
        0.018, -0.13, -0.184, -0.1, -0.097, 0.04, -0.203, 0, -0.118, -0.018, 0.01, 0.143, 0.178, -0.046,
        -0.138, 0.019
      ]
    },
    {
      features: [14, 16, 1, 29, 18, 26, 3, 0, 11, 22, 21, 14, 24, 18, 21],
      thresholds: [-0.45, -0.7, 10.5, 55.5, -1.55, 0.5, 1.5, Infinity, 5.5, 1.5, 1.5, 0.55, 6.5, 0.05, 6.5],
      leaves: [
        -0.051, 0, -0.189, -0.033, -0.011, -0.143, -0.179, -0.134, -0.11, 0.048, -0.083, 0.061, 0.045, -0.16,
        0.105, 0.258
      ]
    },
    {
      features: [14, 0, 21, 14, 25, 1, 24, 29, 15, 22, 14, 14, 5, 19, 16],
      thresholds: [-0.45, 1.5, 1.5, -1.05, 0.5, 18.5, 1.5, 55.5, 0.55, 1.5, -0.65, 1.35, 1.5, -0.35, 0.1],
      leaves: [
        -0.067, -0.187, -0.146, -0.026, -0.01, -0.13, -0.181, -0.037, -0.151, 0.086, 0.094, -0.082, 0.02,
        -0.105, 0.009, 0.099
      ]
    },
    {
      features: [1, 15, 25, 0, 21, 18, 24, 16, 25, 14, 24, 5, 0, 15, 14],
      thresholds: [15.5, -0.15, 0.5, 1.5, 2.5, 0.05, 7.5, 0.8, 0.5, 0.55, 7.5, 60.5, Infinity, 0.05, 0.35],
      leaves: [
        -0.178, -0.048, -0.069, -0.179, -0.126, 0.025, -0.047, 0.047, 0.105, 0.03, -0.164, 0, -0.171, -0.016,
        -0.026, 0.164
      ]
    },
    {
      features: [1, 26, 16, 21, 29, 17, 21, 14, 24, 15, 3, 28, 5, 5, 19],
      thresholds: [9.5, 0.5, -0.1, 6.5, 98.5, -1.95, 1.5, 0.55, 6.5, -0.05, 1.5, 1.5, 21.5, 1.5, 0.05],
      leaves: [
        -0.152, -0.021, -0.138, -0.008, -0.073, 0.156, -0.045, 0.089, -0.191, -0.109, 0.056, -0.066, 0.029,
        -0.104, 0.054, -0.09
      ]
    },
    {
      features: [14, 14, 15, 10, 3, 24, 18, 0, 0, 27, 15, 25, 21, 5, 18],
      thresholds: [
        -0.85,
        -1.85,
        0.45,
        4.55,
        0.5,
        7.5,
        -0.65,
        Infinity,
        Infinity,
        1.5,
        0.75,
        0.5,
        2.5,
        49.5,
        0.05
      ],
      leaves: [
        -0.179, 0, -0.062, 0, -0.15, -0.057, -0.07, 0.093, -0.032, -0.14, -0.065, 0.038, 0.116, 0.046, 0.004,
        -0.107
      ]
    },
    {
      features: [16, 3, 21, 15, 14, 14, 3, 29, 0, 0, 0, 0, 15, 1, 5],
      thresholds: [
        -0.7,
        1.5,
        1.5,
        0.35,
        -1.45,
        0.55,
        1.5,
        55.5,
        Infinity,
        Infinity,
        Infinity,
        1.5,
        0.45,
        8.5,
        49.5
      ],
      leaves: [
        -0.038, -0.16, -0.03, 0, -0.112, 0, 0.078, 0, -0.145, -0.085, -0.06, 0.07, -0.07, 0.015, 0.136, 0.017
      ]
    },
    {
      features: [14, 16, 24, 3, 21, 19, 15, 16, 14, 0, 22, 0, 15, 21, 18],
      thresholds: [
        0.55,
        -0.7,
        0.5,
        1.5,
        1.5,
        -0.35,
        -0.35,
        -0.9,
        -1.45,
        1.5,
        2.5,
        Infinity,
        -0.15,
        6.5,
        0.05
      ],
      leaves: [
        -0.161, -0.094, -0.106, 0.071, -0.135, -0.074, 0.008, -0.091, 0.093, 0, -0.154, -0.061, -0.084, 0.038,
        0.104, -0.095
      ]
    },
    {
      features: [1, 15, 23, 0, 14, 22, 15, 29, 25, 21, 24, 18, 14, 24, 4],
      thresholds: [16.5, -0.15, 0.5, 1.5, 1.35, 2.5, 0.05, 55.5, 0.5, 6.5, 0.5, 0.05, 0.55, 7.5, 0.033],
      leaves: [
        -0.011, -0.155, -0.043, -0.153, -0.05, 0.008, -0.024, 0.166, 0.05, -0.138, -0.089, 0.122, -0.167,
        -0.048, -0.041, 0.109
      ]
    },
    {
      features: [14, 14, 24, 10, 21, 19, 5, 0, 0, 16, 5, 16, 29, 18, 10],
      thresholds: [
        -0.85,
        -1.85,
        0.5,
        4.55,
        3.5,
        -0.35,
        60.5,
        Infinity,
        Infinity,
        0.655,
        89.5,
        -0.1,
        55.5,
        -0.65,
        2.9
      ],
      leaves: [
        -0.162, 0, -0.043, 0, -0.136, 0.004, 0.033, -0.092, -0.114, 0.06, 0.117, -0.099, 0.052, -0.026, 0,
        -0.06
      ]
    },
    {
      features: [18, 1, 5, 26, 23, 0, 4, 14, 21, 22, 24, 0, 0, 26, 11],
      thresholds: [
        0.05,
        7.5,
        1.5,
        0.5,
        0.5,
        Infinity,
        0.261,
        1.35,
        7.5,
        3.5,
        6.5,
        Infinity,
        Infinity,
        0.5,
        4.5
      ],
      leaves: [
        -0.116, 0.13, 0.088, -0.034, 0.023, -0.189, -0.144, -0.012, 0.008, 0, 0, 0, -0.153, -0.029, -0.078,
        0.03
      ]
    },
    {
      features: [29, 15, 16, 24, 21, 5, 15, 1, 1, 1, 20, 4, 23, 17, 27],
      thresholds: [200.5, -0.45, 0.45, 7.5, 1.5, 25.5, 0.55, 15.5, 8.5, 18.5, 1.5, 0.528, 0.5, 0.05, 0.5],
      leaves: [
        -0.141, -0.075, -0.126, 0.005, -0.098, -0.007, 0.033, -0.076, -0.063, 0.066, -0.049, -0.116, 0.024,
        -0.085, 0.083, -0.017
      ]
    },
    {
      features: [3, 15, 4, 0, 18, 16, 5, 29, 0, 22, 5, 6, 29, 8, 11],
      thresholds: [1.5, -0.75, 0.528, 1.5, 0.05, 0.555, 10.5, 73.5, 2.5, 2.5, 1.5, 0.091, 169.5, 148.5, 4.5],
      leaves: [
        -0.03, -0.168, -0.046, -0.124, 0.007, -0.07, 0.014, -0.124, -0.025, -0.137, -0.035, 0.102, 0.137,
        0.04, 0.055, -0.037
      ]
    },
    {
      features: [29, 14, 15, 14, 18, 14, 5, 21, 21, 16, 2, 29, 24, 28, 25],
      thresholds: [149.5, 0.35, 0.55, -1.85, -0.65, -0.85, 152.5, 7.5, 1.5, 0.8, 1.5, 293.5, 0.5, 1.5, 0.5],
      leaves: [
        -0.153, -0.043, -0.067, 0.019, 0.066, 0.15, 0.03, -0.098, -0.131, -0.001, -0.085, -0.02, 0.04, -0.055,
        -0.056, 0.079
      ]
    },
    {
      features: [17, 25, 1, 6, 0, 26, 23, 14, 0, 0, 0, 15, 21, 18, 5],
      thresholds: [
        -1.95,
        0.5,
        7.5,
        0.507,
        Infinity,
        0.5,
        0.5,
        -0.85,
        Infinity,
        Infinity,
        Infinity,
        1.05,
        7.5,
        0.05,
        10.5
      ],
      leaves: [
        -0.092, 0.097, -0.132, 0, -0.183, 0, 0, 0, -0.105, 0.036, 0.069, -0.028, 0.017, -0.096, 0.06, -0.073
      ]
    },
    {
      features: [21, 14, 24, 16, 4, 29, 22, 27, 0, 18, 5, 20, 19, 1, 24],
      thresholds: [6.5, -1.25, 1.5, -0.4, 0.764, 88.5, 2.5, 1.5, 1.5, -0.65, 167.5, 1.5, -0.35, 4.5, 7.5],
      leaves: [
        -0.165, -0.066, -0.112, -0.034, 0.05, -0.022, -0.025, -0.092, 0.095, -0.059, -0.007, -0.102, -0.061,
        0.044, -0.126, -0.008
      ]
    },
    {
      features: [3, 1, 10, 29, 0, 5, 16, 14, 24, 10, 21, 9, 1, 9, 8],
      thresholds: [1.5, 17.5, 5.55, 149.5, 3.5, 1.5, 0, -0.05, 7.5, 3.55, 7.5, 2.5, 4.5, 13.5, 148.5],
      leaves: [
        -0.051, 0.013, -0.066, -0.021, 0.031, -0.032, -0.032, -0.126, 0.029, 0.165, -0.034, 0.058, -0.017,
        0.122, -0.11, 0.009
      ]
    },
    {
      features: [17, 25, 24, 6, 0, 19, 28, 14, 29, 0, 0, 16, 13, 26, 0],
      thresholds: [
        -1.95,
        0.5,
        0.5,
        0.507,
        Infinity,
        -0.35,
        0.5,
        -0.85,
        160.5,
        Infinity,
        Infinity,
        -0.1,
        2.031,
        1.5,
        1.5
      ],
      leaves: [
        -0.076, 0.082, -0.147, -0.055, -0.176, 0, 0, 0, -0.072, 0.062, 0.011, -0.09, 0.022, -0.071, -0.107,
        -0.006
      ]
    },
    {
      features: [14, 1, 16, 26, 22, 15, 13, 21, 18, 23, 5, 14, 28, 5, 17],
      thresholds: [0.55, 8.5, 1, 0.5, 0.5, -0.15, 2.031, 6.5, -6.25, 0.5, 25.5, 1.05, 1.5, 7.5, 0.95],
      leaves: [
        -0.108, -0.031, -0.004, 0.123, 0.026, -0.117, 0.02, -0.04, 0.014, -0.064, 0.04, -0.05, 0.031, 0.204,
        0.121, -0.022
      ]
    },
    {
      features: [18, 29, 26, 17, 24, 4, 0, 5, 20, 19, 5, 15, 16, 0, 0],
      thresholds: [
        0.05,
        200.5,
        0.5,
        -1.95,
        0.5,
        0.261,
        Infinity,
        7.5,
        1.5,
        -0.35,
        43.5,
        0.85,
        0.25,
        Infinity,
        Infinity
      ],
      leaves: [
        -0.034, -0.138, 0.016, -0.061, 0.021, -0.111, 0.02, -0.028, -0.131, -0.055, 0.05, -0.06, 0.026, 0, 0,
        0
      ]
    },
    {
      features: [0, 1, 16, 15, 9, 28, 29, 0, 28, 23, 5, 15, 0, 0, 10],
      thresholds: [
        4.5,
        18.5,
        0.25,
        -0.15,
        5.5,
        1.5,
        149.5,
        1.5,
        1.5,
        1.5,
        25.5,
        0.85,
        Infinity,
        Infinity,
        2.55
      ],
      leaves: [
        -0.108, -0.03, -0.001, -0.094, 0.04, -0.085, 0.045, -0.032, -0.165, -0.054, -0.027, 0, -0.113, 0,
        0.127, -0.052
      ]
    },
    {
      features: [21, 14, 20, 9, 29, 4, 19, 0, 0, 9, 15, 18, 24, 10, 0],
      thresholds: [
        1.5,
        -0.75,
        1.5,
        6.5,
        105.5,
        0.764,
        -2.85,
        Infinity,
        Infinity,
        2.5,
        0.05,
        0.45,
        6.5,
        2.55,
        2.5
      ],
      leaves: [
        -0.137, 0, -0.015, 0, 0.104, -0.05, -0.083, -0.015, 0.036, -0.09, -0.099, -0.001, 0.203, 0.015,
        -0.108, 0.007
      ]
    },
    {
      features: [19, 14, 13, 22, 9, 1, 15, 21, 24, 16, 8, 5, 9, 4, 19],
      thresholds: [0.05, 1.35, 2.031, 2.5, 10.5, 9.5, 0.55, 6.5, 7.5, 0.8, 21.5, 7.5, 1.5, 0.261, 0.95],
      leaves: [
        -0.013, 0.021, -0.092, -0.013, 0.041, 0.125, -0.095, 0.07, 0.017, -0.089, 0.172, -0.003, -0.111,
        0.013, 0.021, -0.091
      ]
    },
    {
      features: [14, 1, 0, 0, 15, 29, 16, 0, 0, 6, 0, 24, 15, 11, 29],
      thresholds: [
        -1.85,
        12.5,
        4.5,
        Infinity,
        0.25,
        149.5,
        0.3,
        Infinity,
        Infinity,
        0.3,
        Infinity,
        1.5,
        0.55,
        1.5,
        155.5
      ],
      leaves: [
        -0.154, 0, 0, 0, -0.004, -0.116, 0.029, 0, -0.031, 0.02, -0.017, 0.016, -0.158, -0.072, -0.086, 0.052
      ]
    },
    {
      features: [27, 26, 9, 15, 29, 29, 5, 1, 1, 9, 1, 0, 15, 17, 9],
      thresholds: [
        0.5,
        1.5,
        1.5,
        -0.15,
        111.5,
        55.5,
        111.5,
        21.5,
        5.5,
        4.5,
        17.5,
        Infinity,
        0.75,
        -1.95,
        4.5
      ],
      leaves: [
        -0.063, 0.042, -0.029, 0.021, 0.051, -0.106, -0.141, -0.049, 0.088, 0, -0.13, 0.026, -0.094, 0.005,
        -0.005, -0.08
      ]
    },
    {
      features: [3, 15, 11, 28, 11, 1, 14, 24, 9, 22, 5, 21, 5, 0, 3],
      thresholds: [1.5, -0.75, 3.5, 1.5, 2.5, 6.5, -0.65, 7.5, 2.5, 2.5, 43.5, 6.5, 49.5, Infinity, 2.5],
      leaves: [
        -0.095, -0.037, 0.112, -0.05, 0.009, -0.041, 0.011, -0.053, -0.085, 0.029, 0.085, 0.022, 0.107, 0,
        -0.041, 0.026
      ]
    },
    {
      features: [21, 26, 19, 12, 10, 4, 13, 29, 0, 0, 0, 18, 24, 1, 15],
      thresholds: [
        0.5,
        0.5,
        0.05,
        6.5,
        2.55,
        0.764,
        2.031,
        88.5,
        Infinity,
        Infinity,
        Infinity,
        -0.65,
        6.5,
        9.5,
        0.55
      ],
      leaves: [
        0.007, -0.081, 0.047, 0, 0.193, 0, -0.071, 0, 0.05, -0.006, -0.082, -0.003, -0.054, 0.095, -0.09,
        -0.019
      ]
    },
    {
      features: [18, 24, 8, 19, 20, 26, 21, 29, 29, 24, 20, 17, 0, 0, 29],
      thresholds: [
        0.05,
        0.5,
        36.5,
        -0.35,
        0.5,
        0.5,
        1.5,
        127.5,
        117.5,
        6.5,
        1.5,
        -0.05,
        Infinity,
        Infinity,
        193.5
      ],
      leaves: [
        -0.039, 0.058, 0.015, -0.071, -0.07, 0.003, 0.092, -0.034, -0.143, -0.074, 0.03, 0, 0.056, 0, 0.038,
        -0.117
      ]
    },
    {
      features: [14, 1, 0, 0, 13, 1, 16, 0, 0, 14, 0, 22, 0, 29, 17],
      thresholds: [
        -1.85,
        12.5,
        4.5,
        Infinity,
        3.255,
        19.5,
        0.25,
        Infinity,
        Infinity,
        -2.15,
        Infinity,
        1.5,
        3.5,
        144.5,
        -0.05
      ],
      leaves: [
        -0.146, 0, 0, 0, 0.076, -0.072, -0.106, 0, 0.003, -0.035, 0.023, -0.022, -0.038, -0.143, 0.069, -0.072
      ]
    },
    {
      features: [14, 1, 20, 21, 22, 29, 0, 27, 25, 23, 14, 16, 29, 0, 0],
      thresholds: [
        1.35,
        8.5,
        1.5,
        8.5,
        3.5,
        293.5,
        Infinity,
        0.5,
        0.5,
        0.5,
        -0.05,
        0.8,
        334.5,
        Infinity,
        Infinity
      ],
      leaves: [
        -0.025, -0.111, 0.085, -0.057, 0.007, -0.039, -0.057, -0.183, 0.027, 0.105, -0.026, -0.102, -0.102, 0,
        0, 0
      ]
    },
    {
      features: [28, 24, 9, 15, 18, 29, 11, 29, 22, 18, 5, 0, 14, 4, 6],
      thresholds: [
        0.5,
        7.5,
        1.5,
        0.45,
        -0.65,
        55.5,
        3.5,
        200.5,
        0.5,
        -6.25,
        17.5,
        Infinity,
        0.05,
        0.764,
        0.032
      ],
      leaves: [
        -0.009, -0.053, 0.064, -0.017, 0.019, 0.154, -0.092, -0.002, 0.084, 0, -0.115, 0.039, 0.043, -0.017,
        0.052, -0.078
      ]
    },
    {
      features: [17, 25, 18, 6, 0, 10, 5, 14, 9, 0, 0, 16, 6, 0, 4],
      thresholds: [
        -1.95,
        0.5,
        0.05,
        0.507,
        Infinity,
        3.55,
        1.5,
        -0.05,
        2.5,
        Infinity,
        Infinity,
        0.655,
        0.507,
        Infinity,
        0.261
      ],
      leaves: [
        -0.011, 0.1, -0.007, -0.119, -0.156, 0, 0, 0, 0.001, 0.039, -0.004, -0.067, 0.05, 0, -0.08, 0.011
      ]
    },
    {
      features: [3, 17, 4, 28, 4, 1, 5, 14, 9, 0, 21, 13, 0, 9, 26],
      thresholds: [1.5, -1.95, 0.528, 1.5, 0.528, 15.5, 1.5, 0.05, 2.5, 1.5, 6.5, 2.341, Infinity, 13.5, 1.5],
      leaves: [
        -0.146, -0.031, 0.054, -0.057, -0.023, 0.023, -0.027, 0.002, -0.045, 0.065, -0.129, 0, 0.121, -0.033,
        0.029, -0.084
      ]
    },
    {
      features: [21, 11, 0, 26, 13, 20, 28, 3, 0, 29, 22, 22, 19, 14, 0],
      thresholds: [
        0.5,
        2.5,
        4.5,
        0.5,
        2.577,
        1.5,
        1.5,
        0.5,
        Infinity,
        200.5,
        1.5,
        3.5,
        -2.85,
        1.05,
        Infinity
      ],
      leaves: [
        -0.049, 0.115, 0.147, 0, -0.073, 0.047, -0.145, -0.009, 0.005, -0.092, 0.132, -0.062, -0.103, 0.013,
        0.041, 0
      ]
    },
    {
      features: [1, 22, 22, 21, 21, 23, 18, 15, 13, 16, 21, 28, 23, 16, 18],
      thresholds: [7.5, 0.5, 0.5, 7.5, 7.5, 0.5, -6.25, 1.05, 1.683, 0, 8.5, 1.5, 1.5, 0.45, -0.65],
      leaves: [
        -0.094, 0.053, 0.043, -0.078, 0.08, -0.036, -0.056, 0.106, 0.023, -0.044, -0.195, -0.016, -0.023,
        0.025, 0.102, 0.016
      ]
    }
  ]
};
